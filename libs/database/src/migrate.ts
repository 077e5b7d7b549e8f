import { DataSource } from 'typeorm';
import { Organisation1763800000000 } from './migrations/1763800000000-organisation';
import { CaseAndDossier1763800100000 } from './migrations/1763800100000-case-and-dossier';
import { Sharing1763800200000 } from './migrations/1763800200000-sharing';
import { SecondLock1763800300000 } from './migrations/1763800300000-second-lock';
import { Logbook1763800400000 } from './migrations/1763800400000-logbook';
import { InformationRequest1764000400000 } from './migrations/1764000400000-information-request';
import { LogbookWhole1764001000000 } from './migrations/1764001000000-logbook-whole';
import { NoticeRecipients1764000700000 } from './migrations/1764000700000-notice-recipients';
import { Transfer1764000500000 } from './migrations/1764000500000-transfer';
import { WhatEndsAGround1764000000000 } from './migrations/1764000000000-what-ends-a-ground';
import { ConsentRequests1764000100000 } from './migrations/1764000100000-consent-requests';
import { RecordedFacts1764000190000 } from './migrations/1764000190000-recorded-facts';
import { Weighing1764000200000 } from './migrations/1764000200000-weighing';
import { Received1764000210000 } from './migrations/1764000210000-received';
import { Covenant1764000300000 } from './migrations/1764000300000-covenant';
import { WhatBreakGlassSaw1764001010000 } from './migrations/1764001010000-what-break-glass-saw';
import { BreakGlass1764000600000 } from './migrations/1764000600000-break-glass';
import { LooksAtOnce1764001020000 } from './migrations/1764001020000-looks-at-once';
import { Desk1764002000000 } from './migrations/1764002000000-desk';
import { WhatTheReviewerReads1764002100000 } from './migrations/1764002100000-what-the-reviewer-reads';
import { DeskReview1764002200000 } from './migrations/1764002200000-desk-review';
import { TheStore1764002300000 } from './migrations/1764002300000-the-store';
import { OwnLog1764002400000 } from './migrations/1764002400000-own-log';
import { LighterLines1764002700000 } from './migrations/1764002700000-lighter-lines';
import { Export1764002800000 } from './migrations/1764002800000-export';
import { EmbargoEverywhere1764003000000 } from './migrations/1764003000000-embargo-everywhere';
import { RemaindersOfSharing1764002600000 } from './migrations/1764002600000-remainders-of-sharing';
import { BreachReported1764002900000 } from './migrations/1764002900000-breach-reported';
import { SessionsInTheLog1764002500000 } from './migrations/1764002500000-sessions-in-the-log';
import { HouseholdInformed1764003100000 } from './migrations/1764003100000-household-informed';
import { ViewOnAQuestion1764003110000 } from './migrations/1764003110000-view-on-a-question';
import { CopyForTheHousehold1764003800000 } from './migrations/1764003800000-copy-for-the-household';
import { RetentionLowered1764003700000 } from './migrations/1764003700000-retention-lowered';
import { NameInAReview1764003900000 } from './migrations/1764003900000-name-in-a-review';
import { Kindcheck1764003300000 } from './migrations/1764003300000-kindcheck';
import { ConsentOfEveryKind1764003400000 } from './migrations/1764003400000-consent-of-every-kind';
import { BreachArrangement1764003600000 } from './migrations/1764003600000-breach-arrangement';
import { DueAndHandedOver1764003500000 } from './migrations/1764003500000-due-and-handed-over';
import { ConsultationStopped1764003610000 } from './migrations/1764003610000-consultation-stopped';
import { SecondLockClosed1764004000000 } from './migrations/1764004000000-second-lock-closed';
import { NotSharingWeighed1764004300000 } from './migrations/1764004300000-not-sharing-weighed';
import { TellingLeft1764004310000 } from './migrations/1764004310000-telling-left';
import { CopyAnswerDue1764004320000 } from './migrations/1764004320000-copy-answer-due';
import { ThrownAwayAndStopped1764004200000 } from './migrations/1764004200000-thrown-away-and-stopped';
import { StoppedTasksReceiveNothing1764004210000 } from './migrations/1764004210000-stopped-tasks-receive-nothing';
import { Meeting1764004100000 } from './migrations/1764004100000-meeting';

export const MIGRATIONS = [
  Organisation1763800000000,
  CaseAndDossier1763800100000,
  Sharing1763800200000,
  SecondLock1763800300000,
  Logbook1763800400000,
  WhatEndsAGround1764000000000,
  ConsentRequests1764000100000,
  RecordedFacts1764000190000,
  Weighing1764000200000,
  Received1764000210000,
  Covenant1764000300000,
  InformationRequest1764000400000,
  NoticeRecipients1764000700000,
  LogbookWhole1764001000000,
  Transfer1764000500000,
  BreakGlass1764000600000,
  WhatBreakGlassSaw1764001010000,
  LooksAtOnce1764001020000,
  Desk1764002000000,
  WhatTheReviewerReads1764002100000,
  DeskReview1764002200000,
  TheStore1764002300000,
  OwnLog1764002400000,
  SessionsInTheLog1764002500000,
  RemaindersOfSharing1764002600000,
  LighterLines1764002700000,
  Export1764002800000,
  EmbargoEverywhere1764003000000,
  BreachReported1764002900000,
  HouseholdInformed1764003100000,
  ViewOnAQuestion1764003110000,
  Kindcheck1764003300000,
  DueAndHandedOver1764003500000,
  BreachArrangement1764003600000,
  ConsentOfEveryKind1764003400000,
  CopyForTheHousehold1764003800000,
  NameInAReview1764003900000,
  RetentionLowered1764003700000,
  ConsultationStopped1764003610000,
  SecondLockClosed1764004000000,
  ThrownAwayAndStopped1764004200000,
  StoppedTasksReceiveNothing1764004210000,
  NotSharingWeighed1764004300000,
  TellingLeft1764004310000,
  CopyAnswerDue1764004320000,
  Meeting1764004100000,
];

/** Brings the schema up to date as `kapstok_owner`. One transaction: a migration that fails leaves nothing behind. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'kapstok_migration',
    synchronize: false,
  });
  await source.initialize();
  try {
    await source.query('create schema if not exists kapstok');
    await source.query('create schema if not exists logbook');
    await source.query('create schema if not exists desk');
    const done = await source.runMigrations({ transaction: 'all' });
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
