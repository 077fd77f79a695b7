import Redis from 'ioredis';
import { Pool } from 'pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });

export const cache = new Redis();

export async function countUsers(): Promise<number> {
  const { rows } = await pool.query('select count(*)::int as count from users');
  await cache.set('users', rows[0].count);
  return rows[0].count;
}
