// What the page's bench leaves in the page for itself, and the object of the page that it drives.
import type { LabWindow } from '../src/state/lab-window.ts';

declare global {
  interface Window {
    lab: LabWindow;
    labLoad: { picture: number; largest: number; shift: number };
    labTold: { bytes: number; time: number; supposedAt: number; movedAt: number };
  }
}
