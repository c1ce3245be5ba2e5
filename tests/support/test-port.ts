/** Where the tests serve the build. Another number, and two checkouts on one machine can be tested at once. */
export const TEST_PORT = Number(process.env.TEST_PORT ?? 8799)
