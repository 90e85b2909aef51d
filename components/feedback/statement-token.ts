'use client'

import { beginOwnStatements, takeOwnToken } from '@/app/(portal)/pernyataan/actions'
import { keepsToken, sendUnnamed, type Booth } from '@/components/ui/unnamed-token'

export type Ballot = { regionId: number; leaderId: string; year: number; quarter: 1 | 2 | 3 | 4 }

const boothOf = (
  account: string,
  { regionId, leaderId, year, quarter }: Ballot,
): Booth<Omit<Ballot, 'regionId'>> => ({
  place: `pernyataan ${account} ${regionId} ${leaderId} ${year}-${quarter}`,
  ballot: { leaderId, year, quarter },
  begin: beginOwnStatements,
  take: takeOwnToken,
  address: '/api/pernyataan',
})

export const hasOwnToken = (account: string, ballot: Ballot): boolean =>
  keepsToken(boothOf(account, ballot).place)

export const sendStatements = (
  account: string,
  ballot: Ballot,
  said: { ratings: number[]; comment?: string },
): Promise<void> => sendUnnamed(boothOf(account, ballot), ballot.regionId, said)
