import { AskedConsentResolver } from './asked-consent.resolver';
import { AskedConsentService } from './asked-consent.service';
import { ConsentChanges } from './consent-changes';
import { ConsentChangesResolver } from './consent-changes.resolver';
import { ConsentFollowUp } from './consent-follow-up';
import { ConsentRequestPersonResolver, ConsentRequestResolver } from './consent-request.resolver';
import { ConsentRequestService } from './consent-request.service';
import { ConsentViews } from './consent-view.service';
import { HowObtained } from './how-obtained';
import { HowObtainedResolver } from './how-obtained.resolver';
import { WhoMustResolver } from './who-must.resolver';
import { WhoMustService } from './who-must.service';
import { WithdrawalPreviewResolver } from './withdrawal-preview.resolver';
import { WithdrawalPreview } from './withdrawal-preview.service';

/** Asking for consent, answering, and what follows; see `SharingModule`. */
export const CONSENT_PROVIDERS = [
  WhoMustService, ConsentRequestService, AskedConsentService, ConsentViews, WithdrawalPreview, ConsentFollowUp, ConsentChanges, HowObtained,
  WhoMustResolver, ConsentRequestResolver, ConsentRequestPersonResolver, AskedConsentResolver, WithdrawalPreviewResolver, ConsentChangesResolver, HowObtainedResolver,
];
