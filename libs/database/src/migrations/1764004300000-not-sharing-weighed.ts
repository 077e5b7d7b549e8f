import { MigrationInterface, QueryRunner } from 'typeorm';

const said = (words: string) => `coalesce(length(btrim(${words})), 0) > 0`;

/**
 * What a weighing that was used says at least, by its outcome: who shares says why it is necessary and why nothing less will do, of a part
 * also why not the rest; who does not share says why not, what is possible instead, and what the subject was told of it (R106, R108).
 * What was used before this stands as it was.
 */
export class NotSharingWeighed1764004300000 implements MigrationInterface {
  name = 'NotSharingWeighed1764004300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table kapstok.weighing add constraint used_says_why check (state <> 'used' or case outcome
        when 'nothing' then ${said(`words ->> 'whyNotShared'`)} and ${said(`words ->> 'instead'`)}
          and (not coalesce(duty, true) or coalesce(words ->> 'nothingNecessary', '') = 'true')
          and case words #>> '{informing,told}'
            when 'before' then ${said(`words #>> '{informing,on}'`)} and ${said(`words #>> '{informing,how}'`)}
            when 'not' then ${said(`words #>> '{informing,why}'`)}
            else false end
        else ${said(`words ->> 'whyNecessary'`)} and ${said(`words ->> 'whyNotLess'`)} and (outcome = 'all' or ${said(`words ->> 'whyNotShared'`)})
        end) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table kapstok.weighing drop constraint used_says_why');
  }
}
