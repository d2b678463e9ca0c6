// What the address asks for and there is none of: a mission, a seed or a group of the rail that is not
// understood. Such a wish is left out (route.ts) and said here, in the words in which a wrong scenario
// is said. Loaded only where the address asks for something. A sentence for each, null for none.
import { MISSIONS } from '../lessons/missions.ts';
import { RAIL_GROUPS } from '../lessons/rail-groups.ts';
import { notAllowed } from '../sim/scenario/problem.ts';
import { asked as words } from '../words/en-asked.ts';
import { askedBy } from './route.ts';

export function askedWrongly(search: string): string | null {
  const given = new URLSearchParams(search);
  const { seed, mission, locked } = askedBy(search);
  const groups = (given.get('lock') ?? '').split(',').filter((name) => name !== '');
  const unknown = groups.filter((name) => locked.every((group) => group !== name));
  const wrong = [
    ...(given.get('seed') && seed === null
      ? [notAllowed('seed', given.get('seed'), words.seed)]
      : []),
    ...(given.get('mission') && mission === null
      ? [notAllowed('mission', given.get('mission'), words.mission(MISSIONS.length))]
      : []),
    ...unknown.slice(0, 1).map((name) => {
      return notAllowed('lock', name, words.groups(RAIL_GROUPS));
    }),
  ];
  return wrong.length === 0 ? null : wrong.map(({ message }) => `${message}.`).join(' ');
}
