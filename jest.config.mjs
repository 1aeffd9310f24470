import { existsSync, readFileSync } from 'node:fs';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const folders = ['apps', 'libs', 'activities', 'workflows', 'test'].filter((folder) => existsSync(new URL(folder, import.meta.url)));

const base = {
  testEnvironment: 'node',
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^#(libs|activities)/(.*)\\.js$': '<rootDir>/$1/$2' },
};

export default {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/counts-reporter.mjs'],
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(integration|faults|e2e|replay)/'],
    },
    {
      // These tests have Postgres, Temporal and a mail catcher; they start before the first of them runs.
      ...base,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/(integration|faults|e2e|replay)/**/*.spec.(ts|tsx)'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.mjs'],
      globalSetup: '<rootDir>/test/support/setup.mjs',
      globalTeardown: '<rootDir>/test/support/teardown.mjs',
    },
  ],
};
