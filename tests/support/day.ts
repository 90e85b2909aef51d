/** The suite lives on one Wednesday, in the second quarter, whatever the calendar says outside. */
export const TEST_TODAY = '2026-05-13'
export const TEST_NOW = '2026-05-13T02:00:00Z'
