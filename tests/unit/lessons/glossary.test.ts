// Every name on the screen has an entry with a sentence and a source, links lead to entries, and
// what is searched is found. A new control, figure or chart without an entry fails here.
import { describe, expect, it } from 'vitest';
import { GLOSSARY, searchGlossary } from '../../../src/lessons/glossary.ts';
import { PRESETS } from '../../../src/sim/scenario/presets.ts';
import { en } from '../../../src/words/en.ts';
import { explainWords } from '../../../src/words/en-explain.ts';
import { glossaryHref } from '../../../src/words/glossary-link.ts';

/** Words of the rail that name no thing of their own: headings, joints, parts of sentences. */
const NO_NAMES = [
  ...(['group', 'close', 'more', 'mixUnit', 'to', 'of', 'none', 'tryIt'] as const),
  ...(['number', 'share', 'split', 'mixNow', 'timeout', 'moreOf', 'giveBack'] as const),
  ...(['giveBackTo', 'nowAt', 'notAllowed'] as const),
] as const;

const namesOf = (words: object, without: readonly string[] = []): string[] =>
  Object.entries(words).flatMap(([key, each]) => {
    return typeof each === 'string' && !without.includes(key) ? [each] : [];
  });

const SCREEN: Readonly<Record<string, readonly string[]>> = {
  rail: namesOf(en.controls, NO_NAMES),
  'shapes and their numbers': [...namesOf(en.shapes), ...namesOf(en.shapeFields)],
  policies: [...namesOf(en.scalingPolicies), ...namesOf(en.balancingPolicies)],
  metrics: Object.values(en.metrics).map(({ name }) => name),
  figures: [en.figures.cost, en.figures.latency, en.figures.elasticity, en.figures.alerts],
  charts: Object.values(en.charts.names),
  lines: [...namesOf(en.charts.lines), en.charts.now],
  loop: [en.loop.group, en.loop.observe, en.loop.compare, en.loop.decide, en.loop.wait],
  topology: [en.stage.group, en.stage.users, en.stage.balancer, en.stage.machines],
  states: Object.values(en.machines.states),
  classes: ['light', 'medium', 'heavy'],
  transport: namesOf({ ...en.transport }, ['minutes', 'more', 'maxName', 'finished', 'noPlan']),
  header: [en.header.scenario, en.header.seed],
};

/** Names of product.md's vocabulary, and what they are also called. */
const VOCABULARY = [
  ...['scenario', 'config', 'model', 'intervention', 'event', 'action', 'run', 'experiment'],
  ...['session', 'digest', 'hash', 'checksum', 'request', 'task', 'call', 'job', 'user', 'client'],
  ...['region', 'zone', 'site', 'machine', 'VM', 'node', 'instance', 'host', 'container'],
  ...['replica', 'pod', 'backend', 'server', 'pool', 'deployment', 'target group', 'balancer'],
  ...['load balancer', 'reverse proxy', 'ingress', 'policy', 'algorithm', 'strategy'],
  ...['autoscaler', 'elasticity manager', 'HPA', 'decision', 'scaling activity', 'demand'],
  ...['supply', 'latency', 'response time', 'healthy', 'booting', 'draining', 'failed', 'new'],
  ...['online', 'terminating', 'threshold', 'scale-up', 'scale-down', 'alert', 'alarm'],
  ...['warning', 'SLO'],
];

/** Names of entries, their own and what they are also called; letters' size does not matter. */
const NAMED = new Set(
  GLOSSARY.flatMap(({ name, also = [] }) => [name, ...also]).map((name) => name.toLowerCase()),
);
const withoutEntry = (names: readonly string[]): string[] =>
  names.filter((name) => !NAMED.has(name.toLowerCase()));

describe('a name on the screen has an entry', () => {
  it.each(Object.entries(SCREEN))('%s', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(withoutEntry(names)).toEqual([]);
  });

  it('and so has every name of the vocabulary', () => {
    expect(withoutEntry(VOCABULARY)).toEqual([]);
  });

  it('and a list of names is not empty by accident', () => {
    expect(SCREEN['rail'].length).toBeGreaterThan(35);
  });
});

describe('an entry', () => {
  it('has an id of its own, which an address can carry', () => {
    const ids = GLOSSARY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it('is one sentence', () => {
    const wrong = GLOSSARY.filter(({ text }) => !/^[A-Z][^.]*(?:\.[^ ][^.]*)*\.$/.test(text));
    // The rail's own notes may be two short ones.
    const two = wrong.filter(({ text }) => !/^[^.]+\. [^.]+\.$/.test(text));
    expect(two.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('has a source, and where that has an address it is a safe one', () => {
    for (const { id, sources } of GLOSSARY) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { title, href } of sources) {
        expect(title).toMatch(/\S/);
        if (href !== undefined) expect(new URL(href).protocol).toBe('https:');
      }
    }
  });

  it('names that stand for one thing lead to one entry', () => {
    const names = GLOSSARY.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the notes of the rail', () => {
  const notes = { ...explainWords.explain, ...explainWords.explainBalancing };

  it('lead to entries that are there', () => {
    const ids = GLOSSARY.map(({ id }) => id);
    const missing = Object.entries(notes).filter(([key, { href }]) => {
      return href !== glossaryHref(key) || !ids.includes(href.replace('#glossary/', ''));
    });
    expect(missing.map(([key]) => key)).toEqual([]);
  });

  it('say the same as the entry', () => {
    for (const [key, { text }] of Object.entries(notes)) {
      const id = glossaryHref(key).replace('#glossary/', '');
      expect(GLOSSARY.find((each) => each.id === id)?.text).toBe(text);
    }
  });
});

describe('a search', () => {
  it.each([
    ['cool', 'cooldown'],
    ['p95', 'percentile'],
    ['HPA', 'autoscaler'],
    ['two choices', 'two-random-choices'],
    ['power of two', 'two-random-choices'],
    ['maxreplicas', 'fleet'],
    ['Elasticity score', 'elasticity'],
  ])('for %s finds %s first', (text, id) => {
    expect(searchGlossary(text)[0]?.id).toBe(id);
  });

  it('without text finds all, and without a match nothing', () => {
    expect(searchGlossary('  ')).toBe(GLOSSARY);
    expect(searchGlossary('quantum')).toEqual([]);
  });
});

it('every scenario that ships has things to notice and things to try', () => {
  for (const { id, scenario } of PRESETS) {
    expect(scenario.notice?.length, id).toBeGreaterThan(1);
    expect(scenario.try?.length, id).toBeGreaterThan(1);
  }
});
