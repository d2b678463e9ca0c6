// The words of the guide's pages: how to read the picture, the missions' states, the scenario's
// notes, the glossary's frame, the keys. They come with the guide when it is first opened, so they
// are no part of `en`.

export const guidePageWords = {
  title: 'Guide',
  close: 'Close guide',
  choose: 'Page of the guide',
  pages: { start: 'Start', notes: 'Scenario', glossary: 'Glossary', keys: 'Keys' },
  missions: 'Four missions',
  states: { now: 'on the card' },
  begin: { open: 'Begin', done: 'Again' },
  beginNamed: {
    open: (place: number) => `Begin mission ${place}`,
    done: (place: number) => `Mission ${place} again`,
  },
  reading: 'How to read the picture',
  read: [
    ['Left to right', 'Users send requests, the balancer hands them on, machines serve them.'],
    ['Dots', 'Requests on their way: circles are light, squares medium, diamonds heavy.'],
    ['Ribbons', 'The wider one is, the more requests flow there.'],
    ['Tank', 'The balancer. What lies in it waits, because no container has room.'],
    ['Rows', 'Machines. Each bar is a container: blue is load, orange is load above ▲.'],
    ['▲ and ▼', 'Above ▲ machines are added, below ▼ they are removed. Both can be dragged.'],
    ['Now', 'The line through all charts. Left of it is what has happened.'],
    ['Under the picture', 'What the autoscaler sees, compares, decides and waits for.'],
    ['At the foot', 'The whole workload: filled is past, dotted is still to come.'],
  ],
  notice: 'Things to notice',
  toTry: 'Things to try',
  noNotes: 'This scenario has no notes.',
  search: 'Search the glossary',
  clear: 'Clear the search',
  found: (entries: number) => (entries === 1 ? '1 name' : `${entries} names`),
  nothingFound: (text: string) => `No name or sentence has “${text}” in it.`,
  also: 'Also called',
  elsewhere: 'In products',
  source: 'Source',
  newTab: '(opens in a new tab)',
  groups: {
    run: 'The run',
    workload: 'Requests and users',
    cluster: 'Machines and containers',
    balancer: 'The balancer',
    autoscaler: 'The autoscaler',
    figures: 'What is measured',
    screen: 'On the screen',
  },
  keys: [
    {
      where: 'Anywhere',
      keys: [
        [['Space'], 'play or pause'],
        [['.'], 'go to the next decision'],
        [[','], 'go to the previous decision or failure'],
        [['R'], 'start over'],
        [['Ctrl', 'Z'], 'undo the last change of a setting'],
        [['Ctrl', 'Shift', 'Z'], 'do it again'],
        [['?'], 'this list'],
        [['Tab'], 'from part to part, in the order of reading'],
        [['Esc'], 'close what is open, drop a drag'],
      ],
    },
    {
      where: 'On the moment of the run',
      keys: [
        [['←', '→'], 'one second back or on'],
        [['Page Up', 'Page Down'], 'one minute on or back'],
        [['Home'], 'the beginning'],
        [['End'], 'as far as the run has come, then its end'],
      ],
    },
    {
      where: 'On a slider, and on ▲ and ▼ in the CPU chart',
      keys: [
        [['←', '→'], 'one step; each acts at once'],
        [['Shift', '←', '→'], 'five steps'],
        [['Page Up', 'Page Down'], 'a tenth of the range'],
        [['Home', 'End'], 'the smallest, the largest'],
      ],
    },
    {
      where: 'On a chart',
      keys: [
        [['←', '→'], 'read it one moment earlier or later'],
        [['Shift', '←', '→'], 'ten moments'],
        [['Home', 'End'], 'the oldest moment, now'],
        [['Esc'], 'put the reading away'],
      ],
    },
    {
      where: 'Among the machines',
      keys: [
        [['↑', '↓'], 'from machine to machine'],
        [['Enter'], 'select it; Fail a machine then means this one'],
        [['+', '−'], 'look closer, look from farther, where they are many'],
      ],
    },
    {
      where: 'In a number',
      keys: [
        [['Enter'], 'take the number'],
        [['Esc'], 'leave it as it was'],
      ],
    },
  ],
} as const;
