/*
 * The parts as they are written on the server side: names, roles and values a screen reader meets.
 */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Button from '../../../src/ui/Button.svelte';
import Choice from '../../../src/ui/Choice.svelte';
import IconButton from '../../../src/ui/IconButton.svelte';
import ExplainNote from '../../../src/ui/ExplainNote.svelte';
import RangePair from '../../../src/ui/RangePair.svelte';
import Segmented from '../../../src/ui/Segmented.svelte';
import Slider from '../../../src/ui/Slider.svelte';

const nothing = () => undefined;
const refuse = (typed: string) => `${typed} is not allowed`;
const tag = (html: string, pattern: RegExp) => pattern.exec(html)?.[0] ?? '';

test('a slider is a native range whose value is read with its unit, beside a box of another name', () => {
  const { body } = render(Slider, {
    props: {
      label: 'Boot time',
      boxLabel: 'Boot time, number',
      value: 60,
      min: 0,
      max: 180,
      unit: 's',
      notAllowed: refuse,
      onrelease: nothing,
    },
  });
  const range = tag(body, /<input[^>]*type="range"[^>]*>/);
  const id = /id="([^"]+)"/.exec(range)?.[1];
  expect(range).toContain('aria-valuetext="60 s"');
  expect(range).toContain('min="0"');
  expect(range).toContain('max="180"');
  expect(body).toContain(`<label for="${id}"`);
  expect(tag(body, /<input[^>]*type="text"[^>]*>/)).toContain('aria-label="Boot time, number"');
});

test('an explanation is the description of its control', () => {
  const { body } = render(Slider, {
    props: {
      label: 'Cooldown',
      boxLabel: 'Cooldown, number',
      value: 60,
      min: 0,
      max: 600,
      unit: 's',
      notAllowed: refuse,
      onrelease: nothing,
      explanation: {
        text: 'How long to wait after a decision.',
        source: 'Glossary',
        href: '#cooldown',
      },
    },
  });
  expect(tag(body, /<input[^>]*type="range"[^>]*>/)).toMatch(/aria-describedby="[^"]+"/);
});

test('what explains has the id that its control names, its source and the way there', () => {
  const { body } = render(ExplainNote, {
    props: {
      id: 'said',
      holder: {} as HTMLElement,
      explanation: {
        text: 'How long to wait after a decision.',
        source: 'Glossary',
        href: '#cooldown',
      },
    },
  });
  expect(body).toContain('<p id="said"');
  expect(body).toContain('How long to wait after a decision.');
  expect(body).toContain('<small');
  expect(body).toContain('<a href="#cooldown"');
});

test('a range pair is a named group of two named ranges, with the live mark in words', () => {
  const { body } = render(RangePair, {
    props: {
      label: 'CPU thresholds',
      look: 'thresholds',
      low: { label: 'Scale-in threshold', boxLabel: 'Scale-in threshold, number', value: 30 },
      high: { label: 'Scale-out threshold', boxLabel: 'Scale-out threshold, number', value: 70 },
      min: 0,
      max: 100,
      gap: 5,
      unit: '%',
      mark: 78,
      markText: 'now 78',
      notAllowed: refuse,
      onrelease: nothing,
    },
  });
  expect(tag(body, /<div role="group"[^>]*>/)).toContain('aria-label="CPU thresholds"');
  const ranges = body.match(/<input[^>]*type="range"[^>]*>/g) ?? [];
  expect(ranges.map((range) => /aria-label="([^"]+)"/.exec(range)?.[1])).toEqual([
    'Scale-in threshold',
    'Scale-out threshold',
  ]);
  expect(ranges.map((range) => /aria-valuetext="([^"]+)"/.exec(range)?.[1])).toEqual([
    '30 %',
    '70 %',
  ]);
  expect(body).toContain('now 78');
});

test('a segmented control is a named group with the chosen button pressed', () => {
  const { body } = render(Segmented, {
    props: {
      label: 'Speed',
      value: '10',
      onchange: nothing,
      options: [
        { value: '1', label: '1×' },
        { value: '10', label: '10×', name: '10 times' },
      ],
    },
  });
  expect(body).toContain('role="group" aria-label="Speed"');
  const pressed = [...body.matchAll(/aria-pressed="([^"]+)"/g)].map(([, state]) => state);
  expect(pressed).toEqual(['false', 'true']);
  expect(body).toContain('aria-label="10 times"');
});

test('a choice is a native select with its options in groups', () => {
  const { body } = render(Choice, {
    props: {
      label: 'Balancing policy',
      labelHidden: true,
      value: 'b',
      onchange: nothing,
      options: [
        { value: 'a', label: 'Round robin', group: 'Simple' },
        { value: 'b', label: 'Best of two', group: 'By load' },
      ],
    },
  });
  expect(body).toMatch(/<label for="[^"]+" class="[^"]*unseen[^"]*">Balancing policy<\/label>/);
  expect(body).toMatch(/<optgroup label="By load"[^>]*>[^]*selected[^]*Best of two/);
});

test('a button without words has a name, and its picture is hidden from a screen reader', () => {
  const { body } = render(IconButton, {
    props: { label: 'Next decision', icon: 'next-decision', onclick: nothing },
  });
  expect(body).toContain('aria-label="Next decision"');
  expect(body).toMatch(/<svg[^>]*aria-hidden="true"/);
});

test('a toggle button tells its state', () => {
  const words = createRawSnippet(() => ({ render: () => '<span>Controls</span>' }));
  const { body } = render(Button, { props: { children: words, onclick: nothing, pressed: true } });
  expect(body).toContain('aria-pressed="true"');
});
