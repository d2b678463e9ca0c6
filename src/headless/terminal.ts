// Where the commands print. Results go to standard output, remarks and errors to standard error,
// so that output can be piped and compared: the same command prints the same bytes every time.
// Names come from files of strangers: characters that a terminal would obey are replaced.

export interface Terminal {
  /** A line, or several, of the result. */
  print(text: string): void;
  /** A line about the result: wall time, assumptions, errors. */
  remark(text: string): void;
}

/** Control characters, line separators, and marks that reverse or hide text. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not pass
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

/** Text from outside, safe to print on one line. Tags of HTML stay: here they are only text. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** The process's own terminal. A reader that goes away early (`| head`) ends it quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    remark: (text) => void process.stderr.write(`${safeText(text)}\n`),
  };
}
