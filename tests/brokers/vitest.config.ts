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
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
