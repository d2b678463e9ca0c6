// From what a scenario is opened in which a mission can be done: one that ships, or one that the
// mission brings with it, which the engine checks and completes like any other.
import type { MissionHome } from '../lessons/mission.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Source } from '../worker/protocol.ts';

export async function homeSource(home: MissionHome, seed: number): Promise<Source> {
  if (home !== 'heavy-requests') return { kind: 'shipped', id: home, seed };
  const { heavyRequests } = await import('../lessons/heavy-requests.ts');
  const scenario = heavyRequests as unknown as Scenario;
  return { kind: 'recipe', recipe: { scenario, seed, interventions: [] } };
}
