// The scenarios that ship: they parse, have ids and texts that can be used, and fit the budget.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  OPENING_PRESET,
  PRESETS,
  presetById,
  scenarioOfPreset,
} from '../../../../src/sim/scenario/presets.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { workEstimate } from '../../../../src/sim/workload/work-estimate.ts';

const SOURCES = new URL('../../../../src/sim/scenario/presets/', import.meta.url);

/** Groups of vowels, without a silent e: close enough for plain English. */
function syllables(word: string): number {
  const sounded = word.toLowerCase().replace(/(?<=[^aeiouyl])e(s|d)?$/, '');
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Flesch-Kincaid grade level (Kincaid and others 1975): years of school. */
function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:](?:\s|$)/).filter((each) => each.trim() !== '');
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * sounds) / words.length - 15.59;
}

describe('the reading grade', () => {
  it('tells easy from hard text', () => {
    expect(readingGrade('The cat sat on the mat. It was warm.')).toBeLessThan(2);
    expect(
      readingGrade(
        'Hysteresis considerations necessitate asymmetric stabilization configurations.',
      ),
    ).toBeGreaterThan(15);
  });
});

describe('the presets', () => {
  it('are the fifteen situations, each once', () => {
    expect(PRESETS).toHaveLength(15);
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(15);
    expect(new Set(PRESETS.map(({ scenario }) => scenario.name)).size).toBe(15);
    expect(OPENING_PRESET.id).toBe('flash-sale');
    expect(presetById('daily-wave')?.scenario.name).toBe('Daily wave');
    expect(presetById('toString')).toBeUndefined();
  });
});

describe.each(PRESETS)('$id', ({ id, scenario }) => {
  it('has an id of words and hyphens that is also its file name', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(existsSync(new URL(`${id}.ts`, SOURCES))).toBe(true);
  });

  it('parses, and parses to itself', () => {
    const parsed = parseScenario(scenario);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && parseScenario(parsed.scenario)).toEqual(parsed);
  });

  it('has two to four things to notice and to try, in words for students', () => {
    const { description = '', notice = [], try: tries = [] } = scenario;
    for (const list of [notice, tries]) {
      expect(list.length).toBeGreaterThanOrEqual(2);
      expect(list.length).toBeLessThanOrEqual(4);
    }
    const texts = [description, ...notice, ...tries];
    for (const text of texts) expect(text).toMatch(/^[A-Z0-9].*[.?]$/);
    // The part in brackets is a source, not a sentence to read.
    expect(
      readingGrade(texts.map((text) => text.replace(/\([^)]*\)/g, '')).join(' ')),
    ).toBeLessThan(9);
  });

  it('is little work: at most fifty million events', () => {
    expect(workEstimate(scenarioOfPreset({ id, scenario })).events).toBeLessThan(5e7);
  });
});
