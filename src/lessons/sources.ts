// Where the names of the glossary come from: papers, manuals, and this project's own document. A
// title is a proper name and is not translated. An address opens in a new tab and is never asked
// by the page itself. Without an address it is a printed book, or the lab's own.

export interface NameSource {
  readonly title: string;
  readonly href?: string;
}

const EC2 = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide';

export const SOURCES = {
  lab: { title: 'Autoscaling Lab, README, The model' },
  kleinrock: { title: 'Kleinrock: Queueing Systems, Volume 1: Theory. Wiley, 1975' },
  little: {
    title: 'Little: A Proof for the Queuing Formula L = λW. Operations Research 9 (3), 1961',
    href: 'https://doi.org/10.1287/opre.9.3.383',
  },
  mitzenmacher: {
    title:
      'Mitzenmacher: The Power of Two Choices in Randomized Load Balancing. IEEE TPDS 12 (10), 2001',
    href: 'https://doi.org/10.1109/71.963420',
  },
  tail: {
    title: 'Dean, Barroso: The Tail at Scale. Communications of the ACM 56 (2), 2013',
    href: 'https://doi.org/10.1145/2408776.2408794',
  },
  autonomic: {
    title: 'Kephart, Chess: The Vision of Autonomic Computing. IEEE Computer 36 (1), 2003',
    href: 'https://doi.org/10.1109/MC.2003.1160055',
  },
  spec: {
    title:
      'Herbst et al.: Ready for Rain? A View from SPEC Research on the Future of Cloud Metrics. SPEC-RG-2016-01',
    href: 'https://arxiv.org/abs/1604.03470',
  },
  nist: {
    title: 'Mell, Grance: The NIST Definition of Cloud Computing. SP 800-145, 2011',
    href: 'https://doi.org/10.6028/NIST.SP.800-145',
  },
  xoshiro: {
    title:
      'Blackman, Vigna: Scrambled Linear Pseudorandom Number Generators. ACM TOMS 47 (4), 2021',
    href: 'https://doi.org/10.1145/3460772',
  },
  sre: {
    title: 'Site Reliability Engineering, chapter 4: Service Level Objectives. Google, 2016',
    href: 'https://sre.google/sre-book/service-level-objectives/',
  },
  monitoring: {
    title: 'Site Reliability Engineering, chapter 6: Monitoring Distributed Systems. Google, 2016',
    href: 'https://sre.google/sre-book/monitoring-distributed-systems/',
  },
  ec2: {
    title: 'Amazon EC2 Auto Scaling User Guide',
    href: `${EC2}/what-is-amazon-ec2-auto-scaling.html`,
  },
  ec2Target: {
    title: 'Amazon EC2 Auto Scaling User Guide: target tracking',
    href: `${EC2}/as-scaling-target-tracking.html`,
  },
  ec2Step: {
    title: 'Amazon EC2 Auto Scaling User Guide: step and simple scaling',
    href: `${EC2}/as-scaling-simple-step.html`,
  },
  ec2Cooldown: {
    title: 'Amazon EC2 Auto Scaling User Guide: scaling cooldowns',
    href: `${EC2}/ec2-auto-scaling-scaling-cooldowns.html`,
  },
  ec2Warmup: {
    title: 'Amazon EC2 Auto Scaling User Guide: default instance warmup',
    href: `${EC2}/ec2-auto-scaling-default-instance-warmup.html`,
  },
  cloudwatch: {
    title: 'Amazon CloudWatch User Guide: using alarms',
    href: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  },
  elb: {
    title: 'Elastic Load Balancing: target groups, deregistration delay',
    href: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  },
  hpa: {
    title: 'Kubernetes: Horizontal Pod Autoscaling',
    href: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  pods: {
    title: 'Kubernetes: Pod Lifecycle',
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
  },
  knative: {
    title: 'Knative Serving: autoscaling',
    href: 'https://knative.dev/docs/serving/autoscaling/kpa-specific',
  },
  haproxy: {
    title: 'HAProxy Configuration Manual',
    href: 'https://docs.haproxy.org/3.1/configuration.html',
  },
  nginx: {
    title: 'nginx: ngx_http_upstream_module',
    href: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
  },
  deadlines: { title: 'gRPC: Deadlines', href: 'https://grpc.io/docs/guides/deadlines/' },
  cancellation: { title: 'gRPC: Cancellation', href: 'https://grpc.io/docs/guides/cancellation/' },
  locust: {
    title: 'Locust documentation: writing a locustfile',
    href: 'https://docs.locust.io/en/stable/writing-a-locustfile.html',
  },
  k6: {
    title: 'Grafana k6 documentation: executors',
    href: 'https://grafana.com/docs/k6/latest/using-k6/scenarios/executors/',
  },
  nasa: {
    title: 'The Internet Traffic Archive: NASA-HTTP, 1995',
    href: 'https://ita.ee.lbl.gov/html/contrib/NASA-HTTP.html',
  },
} as const satisfies Record<string, NameSource>;

export type SourceId = keyof typeof SOURCES;
