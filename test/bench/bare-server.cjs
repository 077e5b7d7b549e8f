// The floor: node:http and pg, no framework, no rule, no log. Answers what `dossier(id)` answers, for one dossier.
const { createServer } = require('node:http');
const { Pool } = require('pg');

const [databaseUrl] = process.argv.slice(2);
const pool = new Pool({ connectionString: databaseUrl, max: 20 });

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { id } = JSON.parse(Buffer.concat(chunks)).variables;
    const [dossier, entries] = await Promise.all([
      pool.query('select id, kind from kapstok.dossier where id = $1', [id]),
      pool.query(
        `select e.id, e.category, v.summary from kapstok.entry e
         join lateral (select summary from kapstok.entry_version where entry_id = e.id order by version desc limit 1) v on true
         where e.dossier_id = $1 order by e.created_at desc, e.id desc limit 50`,
        [id],
      ),
    ]);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data: { dossier: { ...dossier.rows[0], entries: { nodes: entries.rows } } } }));
  });
}).listen(0, '127.0.0.1', function () {
  process.send({ port: this.address().port });
});
