import { readFileSync } from 'node:fs';
import { phrasesOf } from '../../../src/ui/phrases.ts';
import { messagesOf } from '../../ui/messages.ts';

/** The extension's own English. */
export const WORDING = phrasesOf({ message: messagesOf(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))) });
