// The groups of the rail by the names that addresses use: ?lock=balancer,workload hides these two.

export const RAIL_GROUPS = ['workload', 'autoscaler', 'balancer', 'try-it'] as const;
export type RailGroup = (typeof RAIL_GROUPS)[number];
