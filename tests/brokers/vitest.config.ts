/** npm run brokers: one conformance suite for the laptop's own broker, Mosquitto and NATS, as far as they are installed. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    include: ['tests/brokers/**/*.brokers.ts'],
    // three nodes beside three others would take each other's ports
    fileParallelism: false,
    // nothing here is timed: this only ends a test that hangs
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // beside browsers a node may be starved; here, by hand, every slip is seen
    retry: process.env['CI'] ? 2 : 0,
  },
});
