// The plan of the house as one table. A slice imports only from slices to its left; a file role only from what stands
// beside it. Change the plan here, with a decision record, or nowhere.

export const SLICES = [
  'calendar',
  'core',
  'organization',
  'accounts',
  'evidence',
  'notifications',
  'goals',
  'periods',
  'plans',
  'attendance',
  'activity-logs',
  'feedback',
  'measurements',
  'surveys',
  'unit-reviews',
  'reviews',
  'training',
  'recognition',
  'talent',
  'promotion',
  'community',
  'public-input',
  'fairness',
  'publication',
  'interop',
]

export const FILE_ROLES = ['rules', 'schema', 'labels', 'store', 'queries', 'commands', 'public'] as const
export const PUBLIC_DOORS = ['publication', 'surveys', 'public-input']

/** Pure roles import pure roles and these packages alone. */
export const PURE_ROLES = ['rules', 'schema', 'labels']
export const PURE_PACKAGES = ['temporal-polyfill', 'decimal.js', 'zod']

/** What a page for citizens is made with. */
export const PUBLIC_PAGE_DOORS = ['public-page', 'public-form', 'public-picture']

// These are the doors of the application: they read who asks and what the apology looks like. Nothing in a slice may lean on them.
export const DOORS = [
  'context',
  'action',
  ...PUBLIC_PAGE_DOORS,
  'public-answer',
  'open-data',
  'visitor',
  'unnamed',
]

/** Arrows against the plan that are meant, each with its reason. */
export const EXCEPTIONS: Record<string, string> = {
  'lib/core/context.tsx -> accounts/queries': 'the session is read once for page and frame together',
  'lib/core/context.tsx -> components/layout':
    'page() shows the apology itself: an error boundary sends an empty body without script',
  'lib/core/action.ts -> accounts/queries': 'session and role are read inside the transaction of the change',
  'lib/core/public-answer.tsx -> components/layout': 'the apology of pages without script',
  'lib/accounts/commands.ts -> core/visitor': 'signing in is a visitor’s change: type only',
  'lib/publication/public.ts -> core/visitor': 'what a visitor may reach',
  'lib/publication/public/open-data.ts -> core/visitor': 'what a visitor may reach',
  'lib/publication/public/papers.ts -> core/visitor': 'what a visitor may reach',
  'lib/publication/public/promotion.ts -> core/visitor': 'what a visitor may reach',
  'lib/publication/public/rewards.ts -> core/visitor': 'what a visitor may reach',
  'lib/public-input/public.ts -> core/visitor': 'what a visitor may reach',
  'lib/public-input/commands.ts -> core/visitor': 'a citizen’s word is a visitor’s change: type only',
  'lib/surveys/public.ts -> core/visitor': 'what a visitor may reach with a code',
}
