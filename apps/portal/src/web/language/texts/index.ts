import { adviceTexts } from './advice-texts';
import { caseTexts } from './case-texts';
import { consentRequestTexts } from './consent-request-texts';
import { consentTexts } from './consent-texts';
import { copyTexts } from './copy-texts';
import { covenantTexts } from './covenant-texts';
import { deskTexts } from './desk-texts';
import { directoryTexts } from './directory-texts';
import { disclosureTexts } from './disclosure-texts';
import { emergencyTexts } from './emergency-texts';
import { entryTexts } from './entry-texts';
import { errorTexts } from './error-texts';
import { factTexts } from './fact-texts';
import { formTexts } from './form-texts';
import { hatTexts } from './hat-texts';
import { informingTexts } from './informing-texts';
import { kindcheckTexts } from './kindcheck-texts';
import { logTexts } from './log-texts';
import { onwardTexts } from './onward-texts';
import { ownLogTexts } from './own-log-texts';
import { requestTexts } from './request-texts';
import { receivedTexts } from './received-texts';
import { shellTexts } from './shell-texts';
import { meetingTexts } from './meeting-texts';
import { noticeTexts } from './notice-texts';
import { transferTexts } from './transfer-texts';
import { verificationTexts } from './verification-texts';
import { weighingTexts } from './weighing-texts';

/** Every text of the portal. A key that is not here does not compile; a text that lacks a language does not either. */
export const texts = {
  ...shellTexts, ...errorTexts, ...formTexts, ...hatTexts, ...caseTexts, ...entryTexts, ...consentTexts, ...consentRequestTexts, ...covenantTexts, ...disclosureTexts, ...weighingTexts, ...receivedTexts, ...factTexts, ...requestTexts, ...logTexts,
  ...transferTexts, ...noticeTexts, ...emergencyTexts, ...adviceTexts, ...directoryTexts, ...onwardTexts, ...deskTexts, ...ownLogTexts, ...verificationTexts, ...informingTexts, ...kindcheckTexts, ...meetingTexts, ...copyTexts,
};

export type TextKey = keyof typeof texts;
