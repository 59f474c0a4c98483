import { defineConfig } from 'vitest/config';

/** Unit, property, page, storage and interface tests. The end-to-end tests need a build and real browsers: tests/e2e. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
  },
});
