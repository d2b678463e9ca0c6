// Whether a key moves something that slides: an arrow, Page, Home or End, without Ctrl, Meta or Alt. Known
// at once, so that the page does not scroll while what the key means here is on its way.

export function isMove({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^(Arrow|Page|Home$|End$)/.test(key);
}
