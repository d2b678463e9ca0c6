// The four missions of the first five minutes, in order: a threshold, a failure, a balancer, a
// scaling policy, and where each is at home. When they can be done elsewhere, and when they are done,
// stands in mission-checks.ts.
import type { Mission } from './mission.ts';

export const MISSIONS: readonly Mission[] = [
  { id: 'threshold', home: 'flash-sale', needs: 'autoscaler' },
  { id: 'failure', home: 'flash-sale', needs: 'try-it' },
  { id: 'balancer', home: 'heavy-requests', needs: 'balancer' },
  { id: 'policy', home: 'flash-sale', needs: 'autoscaler' },
];
