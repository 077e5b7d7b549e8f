import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { LogbookClient } from '@kapstok/access-log';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { Authorization } from '../authorization';
import { LogLineProof, SealedLog } from './verification.type';

@Resolver(() => SealedLog)
export class VerificationResolver {
  constructor(private readonly logbook: LogbookClient) {}

  @Query(() => SealedLog, { description: 'For the FG' })
  @Allow('access-log:verify')
  sealedLog(@CurrentHat() hat: ActingHat, @Authorization() authorization: string): Promise<SealedLog> {
    return this.logbook.sealed({ authorization, hatId: hat.id });
  }

  @Query(() => LogLineProof, { description: 'Of a line of the own controller, for its FG' })
  @Allow('access-log:verify')
  logLineProof(@CurrentHat() hat: ActingHat, @Authorization() authorization: string, @Args('lineId', { type: () => ID }) lineId: string): Promise<LogLineProof> {
    return this.logbook.inclusion({ authorization, hatId: hat.id }, lineId);
  }
}
