import type { DataSource } from 'typeorm';
import type { CircleFile } from './circle-file';

/** Puts in what was declared, all of it or nothing: a circle replaces what was declared for that account before. */
export async function declareCircles(source: DataSource, { circles, publicAttention }: CircleFile): Promise<void> {
  await source.transaction(async (manager) => {
    for (const { accountId, self, family, addresses } of circles) {
      await manager.query('select desk.declare_circle($1, $2::jsonb, $3::jsonb, $4)', [accountId, JSON.stringify(self ?? {}), JSON.stringify(family), addresses]);
    }
    for (const { controllerId, personId, until } of publicAttention) {
      await manager.query('select desk.mark_public_attention($1, $2, $3)', [controllerId, personId, until]);
    }
  });
}
