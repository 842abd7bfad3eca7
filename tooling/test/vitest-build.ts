import { buildApps } from './build-apps.ts';

/** Global setup of the journeys: they open what is built from the sources as they are. */
export default async function setup(): Promise<void> {
  await buildApps();
}
