// The way from a sentence about a name to its entry in the glossary: an address behind #. The id of
// an entry is the key of the sentence in small letters with hyphens: peakRate, #glossary/peak-rate.

export const MORE = 'In the glossary';

interface Linked {
  readonly href: string;
  readonly more: string;
}

export function glossaryHref(key: string): string {
  return `#glossary/${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The same sentences, each with the link to the entry of its key. */
export function linkedToGlossary<Sentences extends Readonly<Record<string, object>>>(
  sentences: Sentences,
): { readonly [Key in keyof Sentences]: Sentences[Key] & Linked } {
  const entries = Object.entries(sentences).map(([key, each]) => {
    return [key, { ...each, href: glossaryHref(key), more: MORE }];
  });
  return Object.fromEntries(entries) as ReturnType<typeof linkedToGlossary<Sentences>>;
}
