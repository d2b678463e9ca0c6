// How the run is played: playing or paused, how fast, where it stands, its digest. Told by the
// answers to calls and by frames, whichever is newer (`revision`); both may overtake each other.
// The time and digest here belong together and are exact, though the screen shows them at most
// four times a second.
import type { KeptAs } from '../worker/kept-as.ts';
import type { Speed, Status } from '../worker/protocol.ts';
import { digestTextOf, header } from '../worker/frame-layout.ts';

export class Playback {
  playing = $state(false);
  finished = $state(false);
  speed: Speed = $state.raw(10);
  /** Simulated seconds, and the digest at that time. Not for the screen: they change each frame. */
  time = 0;
  digest = '';
  /** The latest time reached, simulated seconds; later than `time` while the past is shown. */
  recordedUntil = 0;
  /** Null before the first answer. */
  kept: KeptAs | null = $state.raw(null);
  #epoch = -1;
  #revision = -1;

  /** Rises with every run that takes the place of another. */
  get epoch(): number {
    return this.#epoch;
  }

  takeStatus(status: Status): void {
    if (!this.#isNewer(status.epoch, status.revision)) return;
    this.playing = status.playing;
    this.finished = status.finished;
    this.speed = status.speed;
    this.time = status.time;
    this.digest = status.digest;
    this.recordedUntil = status.recordedUntil;
    this.kept = status.kept;
  }

  takeFrame(frame: Float64Array): void {
    if (!this.#isNewer(header(frame, 'epoch'), header(frame, 'revision'))) return;
    this.playing = header(frame, 'isPlaying') === 1;
    this.finished = header(frame, 'isFinished') === 1;
    const speed = header(frame, 'speed');
    this.speed = speed === 0 ? 'max' : (speed as Speed);
    this.time = header(frame, 'time');
    this.digest = digestTextOf(frame);
    this.recordedUntil = header(frame, 'recordedUntil');
  }

  /** Another engine counts from the beginning. */
  forgetRevisions(): void {
    this.#epoch = -1;
    this.#revision = -1;
  }

  #isNewer(epoch: number, revision: number): boolean {
    const isNewer = epoch > this.#epoch || (epoch === this.#epoch && revision >= this.#revision);
    if (isNewer) {
      this.#epoch = epoch;
      this.#revision = revision;
    }
    return isNewer;
  }
}
