import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AccessLogPage } from './access-log/access-log-page';
import { AdvicePage } from './advice/advice-page';
import { CasePage } from './case/case-page';
import { CasesPage } from './case/cases-page';
import { AskPage } from './consent/ask-page';
import { AskedPage } from './consent/asked-page';
import { ConsentsPage } from './consent/consents-page';
import { DossierConsentPage } from './consent/dossier-consent-page';
import { GiveConsentPage } from './consent/give-consent-page';
import { RecordConsentPage } from './consent/record-consent-page';
import { ConsultationPage } from './consultation/consultation-page';
import { ConsultationsPage } from './consultation/consultations-page';
import { GivenPage } from './copy/given-page';
import { SharedPage } from './copy/shared-page';
import { ComposePage, RevisePage } from './covenant/compose-page';
import { CovenantPage } from './covenant/covenant-page';
import { CovenantsPage } from './covenant/covenants-page';
import { MandatesPage } from './covenant/mandates-page';
import { PreviewPage } from './covenant/preview-page';
import { AttentionPage } from './desk/attention-page';
import { QuestionPage, QuestionsPage } from './desk/question-page';
import { QueuePage } from './desk/queue-page';
import { ReviewPage } from './desk/review-page';
import { TrendPage } from './desk/trend-page';
import { DisclosePage } from './disclosure/disclose-page';
import { OnwardPage } from './disclosure/onward-page';
import { ReceivedPage } from './disclosure/received-page';
import { DossierPage } from './dossier/dossier-page';
import { EmergenciesPage } from './emergency/emergencies-page';
import { EmergencyPage } from './emergency/emergency-page';
import { CorrectEntryPage } from './entry/correct-entry-page';
import { EntryPage } from './entry/entry-page';
import { WriteEntryPage } from './entry/write-entry-page';
import { HatChoicePage } from './hat/hat-choice-page';
import { useHats } from './hat/hat-context';
import { homeOf, menuOf, type MenuItem } from './hat/hat-menu-items';
import { InformingPage } from './informing/informing-page';
import { MeetingPage } from './meeting/meeting-page';
import { PlanMeetingPage } from './meeting/plan-meeting-page';
import { OrganisationsPage } from './organisation/organisations-page';
import { NoticesPage } from './notice/notices-page';
import { NotFoundPage } from './page/not-found-page';
import { KeptBackPage } from './own-log/kept-back-page';
import { OwnLogPage } from './own-log/own-log-page';
import { ReportPage } from './report/report-page';
import { VerificationPage } from './verification/verification-page';
import { AskInformationPage } from './request/ask-information-page';
import { RequestPage } from './request/request-page';
import { RequestsPage } from './request/requests-page';
import { OfferPage } from './transfer/offer-page';
import { TransferPage } from './transfer/transfer-page';
import { TransfersPage } from './transfer/transfers-page';
import { TellingsPage } from './weighing/tellings-page';

/** A page that belongs to an item of the menu: without a hat a hat is chosen first, another hat does not have the page. */
function Under({ item, children }: { item: MenuItem; children: ReactNode }) {
  const { hat } = useHats();
  if (!hat) return <Navigate to="/pet" replace />;
  return menuOf(hat.task).includes(item) ? children : <NotFoundPage />;
}

function Home() {
  const { hat } = useHats();
  return <Navigate to={hat ? homeOf(hat.task) : '/pet'} replace />;
}

/** What is asked of a resident. */
function OwnQuestion() {
  const { hat } = useHats();
  if (!hat) return <Navigate to="/pet" replace />;
  return hat.task === 'client' ? <AskedPage /> : <NotFoundPage />;
}

/** What everybody may read, under whichever hat. */
function AnyHat({ children }: { children: ReactNode }) {
  const { hat } = useHats();
  return hat ? children : <Navigate to="/pet" replace />;
}

/** A resident answers for themselves; a professional records in a case what was answered. */
function OwnConsent() {
  const { hat } = useHats();
  if (!hat) return <Navigate to="/pet" replace />;
  return hat.task === 'client' ? <GiveConsentPage /> : <NotFoundPage />;
}

function RecordedConsent() {
  const { hat } = useHats();
  if (!hat) return <Navigate to="/pet" replace />;
  return hat.task !== 'client' && menuOf(hat.task).includes('consents') ? <RecordConsentPage /> : <NotFoundPage />;
}

export function PortalRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/pet" element={<HatChoicePage />} />
      <Route path="/zaken" element={<Under item="cases"><CasesPage /></Under>} />
      <Route path="/zaken/:caseId" element={<Under item="cases"><CasePage /></Under>} />
      <Route path="/zaken/:caseId/toestemming" element={<RecordedConsent />} />
      <Route path="/dossiers/:dossierId" element={<Under item="cases"><DossierPage /></Under>} />
      <Route path="/dossiers/:dossierId/schrijven" element={<Under item="cases"><WriteEntryPage /></Under>} />
      <Route path="/dossiers/:dossierId/verstrekken" element={<Under item="cases"><DisclosePage /></Under>} />
      <Route path="/dossiers/:dossierId/aantekeningen/:entryId" element={<Under item="cases"><EntryPage /></Under>} />
      <Route path="/dossiers/:dossierId/aantekeningen/:entryId/verbeteren" element={<Under item="cases"><CorrectEntryPage /></Under>} />
      <Route path="/toestemmingen" element={<Under item="consents"><ConsentsPage /></Under>} />
      <Route path="/toestemmingen/geven" element={<OwnConsent />} />
      <Route path="/toestemmingen/:requestId" element={<OwnQuestion />} />
      <Route path="/dossiers/:dossierId/toestemming" element={<Under item="cases"><DossierConsentPage /></Under>} />
      <Route path="/dossiers/:dossierId/toestemmingvragen" element={<Under item="cases"><AskPage /></Under>} />
      <Route path="/dossiers/:dossierId/vragen" element={<Under item="cases"><AskInformationPage /></Under>} />
      <Route path="/vragen" element={<Under item="requests"><RequestsPage /></Under>} />
      <Route path="/vragen/:requestId" element={<Under item="requests"><RequestPage /></Under>} />
      <Route path="/berichten" element={<Under item="notices"><NoticesPage /></Under>} />
      <Route path="/dossiers/:dossierId/overdragen" element={<Under item="transfers"><OfferPage /></Under>} />
      <Route path="/dossiers/:dossierId/casusoverleg" element={<Under item="cases"><PlanMeetingPage /></Under>} />
      <Route path="/casusoverleg/:meetingId" element={<Under item="cases"><MeetingPage /></Under>} />
      <Route path="/overdrachten" element={<Under item="transfers"><TransfersPage /></Under>} />
      <Route path="/overdrachten/:transferId" element={<Under item="transfers"><TransferPage /></Under>} />
      <Route path="/nog-te-vertellen" element={<Under item="tellings"><TellingsPage /></Under>} />
      <Route path="/ontvangen/:disclosureId/verdergeven" element={<Under item="tellings"><OnwardPage /></Under>} />
      <Route path="/ontvangen" element={<Under item="received"><ReceivedPage /></Under>} />
      <Route path="/wie-keek" element={<Under item="ownLog"><OwnLogPage /></Under>} />
      <Route path="/over-mij-gedeeld" element={<Under item="shared"><SharedPage /></Under>} />
      <Route path="/verstrekt/:disclosureId" element={<Under item="received"><GivenPage /></Under>} />
      <Route path="/wie-werkt-er-voor-mij" element={<Under item="informing"><InformingPage /></Under>} />
      <Route path="/jaarverslag" element={<Under item="yearlyReport"><ReportPage /></Under>} />
      <Route path="/logboek/verzegeling" element={<Under item="verification"><VerificationPage /></Under>} />
      <Route path="/dossiers/:dossierId/logboek" element={<Under item="cases"><KeptBackPage /></Under>} />
      <Route path="/logboek" element={<Under item="accessLog"><AccessLogPage /></Under>} />
      <Route path="/te-beoordelen" element={<Under item="reviews"><QueuePage /></Under>} />
      <Route path="/te-beoordelen/cijfers" element={<Under item="reviews"><TrendPage /></Under>} />
      <Route path="/te-beoordelen/in-het-nieuws" element={<Under item="reviews"><AttentionPage /></Under>} />
      <Route path="/te-beoordelen/:reviewId" element={<Under item="reviews"><ReviewPage /></Under>} />
      <Route path="/uitleg" element={<AnyHat><QuestionsPage /></AnyHat>} />
      <Route path="/uitleg/:questionId" element={<AnyHat><QuestionPage /></AnyHat>} />
      <Route path="/convenanten" element={<AnyHat><CovenantsPage /></AnyHat>} />
      <Route path="/convenanten/nieuw" element={<Under item="covenants"><ComposePage /></Under>} />
      <Route path="/convenanten/tekenen" element={<Under item="covenants"><MandatesPage /></Under>} />
      <Route path="/convenanten/:covenantId" element={<AnyHat><CovenantPage /></AnyHat>} />
      <Route path="/convenanten/:covenantId/bewerken" element={<Under item="covenants"><RevisePage /></Under>} />
      <Route path="/convenanten/:covenantId/gevolgen" element={<AnyHat><PreviewPage /></AnyHat>} />
      <Route path="/advies" element={<Under item="advice"><AdvicePage /></Under>} />
      <Route path="/overleg" element={<Under item="consultations"><ConsultationsPage /></Under>} />
      <Route path="/overleg/:consultationId" element={<Under item="consultations"><ConsultationPage /></Under>} />
      <Route path="/nood" element={<Under item="emergencies"><EmergenciesPage /></Under>} />
      <Route path="/nood/:emergencyId" element={<Under item="emergencies"><EmergencyPage /></Under>} />
      <Route path="/organisaties" element={<Under item="organisations"><OrganisationsPage /></Under>} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
