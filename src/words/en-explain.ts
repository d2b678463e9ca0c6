// One sentence for every name in the rail, and where real products call the same thing what. They are
// loaded when somebody comes (panels/explanations.svelte.ts), so no part of the page imports them.
// Sources: EC2 Auto Scaling user guide, CloudWatch alarms, Kubernetes HPA, Knative, HAProxy and
// nginx manuals, gRPC, Locust and k6 manuals, Mitzenmacher 2001 (the power of two choices).

import { linkedToGlossary } from './glossary-link.ts';

export const explainWords = {
  explain: linkedToGlossary({
    shape: {
      text: 'How the load rises and falls over the run, between nothing and the peak rate.',
      source: 'k6: ramping arrival rate; Locust: load shape',
    },
    shapePlace: {
      text: 'A number of the shape. Levels are parts of the peak rate, times count from the start of the run.',
    },
    peakRate: {
      text: 'How many requests arrive each second when the workload is at its highest.',
      source: 'k6: constant arrival rate',
    },
    users: {
      text: 'How many users send a request, wait for the answer, think, and send the next one.',
      source: 'Locust: users; k6: virtual users',
    },
    thinkTime: {
      text: 'The mean time between an answer and the next request of the same user.',
      source: 'Locust: wait time; k6: sleep',
    },
    mix: {
      text: 'What part of the requests is of which class. The others keep their proportions.',
      source: 'Locust: weights of tasks',
    },
    burstiness: {
      text: 'How far the rate sways around its shape: 0 is plain chance (Poisson), 1 is very bursty.',
      source: 'Index of dispersion of NASA-HTTP 1995 and Azure LLM 2023 traffic',
    },
    burstTime: {
      text: 'How long a high or a low of the swaying rate lasts.',
      source: 'Correlation time of a first-order autoregressive process',
    },
    pool: {
      text: 'Each pool has its own balancer and its own autoscaler.',
      source: 'HAProxy: backend; EC2: Auto Scaling group',
    },
    scalingPolicy: {
      text: 'The rule that decides how many machines there are.',
      source: 'EC2: scaling policy; Azure: autoscale rule; Kubernetes: HPA',
    },
    thresholds: {
      text: 'Above ▲ more machines, below ▼ fewer. Compared with the mean CPU of the window.',
      source: 'CloudWatch alarms with step scaling; Azure autoscale rules',
    },
    scaleOut: {
      text: 'More machines when the metric is strictly above this value.',
      source: 'CloudWatch alarms with step scaling; Azure autoscale rules',
    },
    scaleIn: {
      text: 'Fewer machines when the metric is strictly below this value.',
      source: 'CloudWatch alarms with step scaling; Azure autoscale rules',
    },
    stepOut: {
      text: 'Machines that one decision adds.',
      source: 'EC2 step scaling: ChangeInCapacity',
    },
    stepIn: {
      text: 'Machines that one decision takes away.',
      source: 'EC2 step scaling: ChangeInCapacity',
    },
    datapoints: {
      text: 'So many of the last checks must lie beyond a threshold before anything happens.',
      source: 'CloudWatch: datapoints to alarm, M out of N',
    },
    target: {
      text: 'As many machines as would bring the mean CPU to this value.',
      source: 'EC2: target tracking; Kubernetes HPA: average utilization',
    },
    tolerance: {
      text: 'Nothing changes while metric / target is this close to 1.',
      source: 'Kubernetes HPA: tolerance, 0.1',
    },
    stabilization: {
      text: 'The highest recommendation of this long decides on scaling in.',
      source: 'Kubernetes HPA: scale-down stabilization, 300 s',
    },
    fleet: {
      text: 'The autoscaler never goes below the first or above the second.',
      source: 'EC2: MinSize and MaxSize; Kubernetes HPA: minReplicas and maxReplicas',
    },
    cooldown: {
      text: 'After a change nothing changes again for this long.',
      source: 'EC2 simple scaling: default cooldown, 300 s; Heat: cooldown',
    },
    bootTime: {
      text: 'From the order of a machine until it takes requests.',
      source: 'EC2: instance warm-up; Google Cloud: initialization period',
    },
    window: {
      text: 'What is compared is the mean over this long.',
      source: 'CloudWatch: period; Knative: stable window, 60 s',
    },
    tick: {
      text: 'The time between two decisions.',
      source: 'Kubernetes HPA: sync period, 15 s; Knative: 2 s',
    },
    metricDelay: {
      text: 'How old the newest measurement is when it is compared.',
      source: 'CloudWatch: a value each 300 s, or 60 s with detailed monitoring',
    },
    queueLimit: {
      text: 'So many requests may wait in the balancer; further ones are rejected.',
      source: 'HAProxy: the queue of a backend whose servers have maxconn',
    },
    retries: {
      text: 'Further attempts, at once and on another container, when a machine fails.',
      source: 'HAProxy: retries with option redispatch; nginx: next upstream',
    },
    timeout: {
      text: 'The client gives up this long after it asked.',
      source: 'gRPC: deadline; HAProxy: timeout queue',
    },
    cancelTimedOut: {
      text: 'Stops the work of a request whose client gave up; otherwise the work is wasted.',
      source: 'gRPC: cancellation',
    },
    drainTime: {
      text: 'A machine that leaves may finish its requests this long; what is left then fails.',
      source: 'Elastic Load Balancing: deregistration delay, 300 s; Kubernetes: grace period',
    },
  }),
  /** What each balancing policy does. */
  explainBalancing: linkedToGlossary({
    roundRobin: { text: 'The next container in turn.', source: 'HAProxy: static-rr; nginx' },
    weightedRoundRobin: {
      text: 'In turn, more often to containers with more cores, evenly spread.',
      source: 'nginx: smooth weighted round robin',
    },
    random: {
      text: 'Any container with room, each equally likely.',
      source: 'kube-proxy with iptables',
    },
    leastConnections: {
      text: 'The container that has the fewest requests.',
      source: 'HAProxy: leastconn; nginx: least_conn',
    },
    twoRandomChoices: {
      text: 'Two containers by chance, and of these the one with fewer requests.',
      source: 'Finagle; YARP; Mitzenmacher 2001',
    },
  }),
} as const;

/** Any language has these. */
export type ExplainWords = typeof explainWords;
