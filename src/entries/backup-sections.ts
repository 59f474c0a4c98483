import { correctionSection } from '../app/backup/correction-section.ts';
import { judgementSection } from '../app/backup/judgement-section.ts';
import { colourSection, draftSection, markSection, noteSection, revisionSection, settingSection } from '../app/backup/note-sections.ts';
import { speakerSection } from '../app/backup/speaker-section.ts';
import type { BackupSection, ClaimBase } from '../app/ports.ts';
import { now } from '../platform/clock.ts';
import { annotationStore } from '../storage/annotation-store.ts';
import { colourStore } from '../storage/colour-store.ts';
import { correctionStore } from '../storage/correction-store.ts';
import type { Database } from '../storage/database.ts';
import { draftStore } from '../storage/draft-store.ts';
import { judgementStore } from '../storage/judgement-store.ts';
import { markStore } from '../storage/mark-store.ts';
import { revisionStore } from '../storage/revision-store.ts';
import { settingsStore } from '../storage/settings-store.ts';
import { speakerStore } from '../storage/speaker-store.ts';

/** What backups hold beside the base. A new kind of thing that the reader has is a new section here. */
export function storeSections(database: Database, base: ClaimBase): BackupSection[] {
  return [
    noteSection(annotationStore(database, now)),
    draftSection(draftStore(database)),
    revisionSection(revisionStore(database, now)),
    colourSection(colourStore(database)),
    settingSection(settingsStore(database)),
    judgementSection(judgementStore(database)),
    correctionSection(correctionStore(database)),
    speakerSection(speakerStore(database)),
    markSection(markStore(database), (id) => base.removePack(id)),
  ];
}
