/**
 * The port on which the tests serve the build. With another number, two checkouts on one machine can be tested at
 * once.
 */
export const TEST_PORT = Number(process.env.TEST_PORT ?? 8799)
