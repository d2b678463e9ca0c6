// What an address may ask for, in the words that follow "give": said where it asks for something that
// there is none of. Loaded only then.

export const asked = {
  seed: 'a whole number, 0 to 4294967295',
  mission: (last: number) => `1 to ${last}`,
  groups: (names: readonly string[]) => `names of ${names.join(', ')}`,
};
