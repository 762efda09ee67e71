import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: the tests that start a browser wait for each other, the others run beside them.
    projects: [
      {
        test: {
          name: 'plain',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/pages/**'],
          testTimeout: 300_000
        }
      },
      {
        test: {
          name: 'pages',
          setupFiles: ['test/seed.ts'],
          include: ['test/pages/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
})
