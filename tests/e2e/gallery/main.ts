/*
 * The gallery: every part of the screen by itself, with made-up values, for looking at and for browser checks.
 * Never shipped. ?theme=light|dark, ?projector, ?still choose the look; ?bench measures.
 */
import { mount } from 'svelte';
import '../../../src/theme/theme.css';
import {
  chooseProjector,
  chooseReducedMotion,
  chooseTheme,
} from '../../../src/theme/appearance.ts';
import { bench } from './bench.ts';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
chooseTheme(theme === 'light' || theme === 'dark' ? theme : 'system');
chooseProjector(asked.has('projector'));
chooseReducedMotion(asked.has('still'));

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
if (asked.has('bench')) bench(asked);
else mount(Gallery, { target });
