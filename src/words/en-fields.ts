// Words of machines that are too many for rows: what is said of a field and of one machine in it, and
// looking from farther. They are loaded with the fields. English; see en.ts.
import { count, percent } from './format.ts';

export const fieldWords = {
  spoken: (name: string, state: string, cpu: number) => `${name}, ${state}, ${percent(cpu)}% CPU`,
  summary: (ready: number, booting: number, failed: number) =>
    `${count(ready)} machines running, ${count(booting)} booting, ${count(failed)} failed.`,
  farther: 'Look from farther',
} as const;
