// What is said while a threshold is dragged, in the words of the page; to be read, and to be spoken.
// Loaded with the first answer, together with the words it takes.
import { en } from '../words/en.ts';
import type { Supposed } from '../worker/protocol.ts';
import { whatIfSentence } from './chart-what-if.ts';

export const shown = (part: Supposed): string => whatIfSentence(part, en);

export const spoken = (part: Supposed): string => whatIfSentence(part, en, 'spoken');
