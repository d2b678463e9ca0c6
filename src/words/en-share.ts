// The words of links that hold a run: loaded when one is made or opened.
// Sentences are complete, so that they can be put into other languages one by one.
// A time is given as it is shown on the clock: 23:20.

export const share = {
  title: 'Share this run',
  close: 'Close',
  what: (time: string) =>
    `Whoever opens this link sees the same run at ${time}: the same requests, machines and decisions. All of it is in the link itself; nothing is sent to a server.`,
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy. Select the link and copy it yourself.',
  code: 'QR code of the link',
  tooDense: 'This link is too long for a QR code.',
  tooLong:
    'This run has a long traffic series, too long for a link. Export it as a file (Run as JSON), which opens here just so.',
  making: 'Making the link…',
  opened: {
    same: (name: string, time: string) =>
      `Opened from a link: ${name} at ${time}. Verified: the same run, with the same digest.`,
    different: (name: string, time: string) =>
      `Opened from a link: ${name} at ${time}. The digest differs from that in the link: this is not the same run.`,
    otherEngineSame:
      'Opened from a link of another version of the engine. Verified: the same run, with the same digest.',
    otherEngine:
      'Opened from a link of another version of the engine: its results may differ, and do. What you see was computed anew.',
    version:
      'This link was made by a newer version of the lab. Reload the page, or ask for a file.',
    damaged: 'This link is damaged: some of it was cut off or changed on its way.',
    tooLong: 'This link is longer than a link may be.',
  },
} as const;
