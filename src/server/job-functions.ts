/**
 * The application's door to the job queue. The functions belong to `waybill_worker` and run with its rights; the application may
 * call them and nothing else, so it can enqueue in its own transaction and cannot read or change anybody's jobs.
 *
 * `search_path` is pinned and every name is qualified: a caller cannot slip in a table or function of its own.
 * A job is dead when graphile-worker will never try it again: its attempts are used up and no worker holds it.
 */
export const JOB_FUNCTIONS = `
create schema if not exists jobs;
revoke all on schema jobs from public;
grant usage on schema jobs to waybill_app;

-- specs: [{task, payload, run_at?, job_key?, job_key_mode?, queue_name?, max_attempts?, priority?}]; returns the ids in that order.
-- One by one, because jobs of one queue run in the order of their ids. Left to itself PostgreSQL plans the queue's statements anew at
-- each call, and looks for a key by reading the whole queue until that has been analysed: three to six times the cost.
create or replace function jobs.enqueue(specs jsonb) returns bigint[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  spec record;
  job graphile_worker._private_jobs;
  ids bigint[] := '{}';
begin
  if specs is null or pg_catalog.jsonb_typeof(specs) <> 'array' then
    raise exception 'jobs.enqueue expects an array of jobs' using errcode = '22023';
  end if;
  for spec in
    select * from rows from (pg_catalog.jsonb_to_recordset(specs) as (
      task text, payload json, run_at timestamptz, job_key text, job_key_mode text, queue_name text, max_attempts int, priority int
    )) with ordinality as s (task, payload, run_at, job_key, job_key_mode, queue_name, max_attempts, priority, place)
    order by s.place
  loop
    if spec.task is null then
      raise exception 'jobs.enqueue: job % has no task', spec.place using errcode = '22023';
    end if;
    -- What runs under this key now is left to run, and to be run again should its worker be killed. graphile-worker would use up its attempts,
    -- and whatever was killed then would stand among the dead though it never failed.
    if spec.job_key is not null and coalesce(spec.job_key_mode, 'replace') <> 'unsafe_dedupe' then
      update graphile_worker._private_jobs j set key = null where j.key = spec.job_key and j.locked_at is not null;
    end if;
    job := graphile_worker.add_job(
      identifier := spec.task, payload := spec.payload, queue_name := spec.queue_name, run_at := spec.run_at,
      max_attempts := spec.max_attempts, job_key := spec.job_key, priority := spec.priority,
      job_key_mode := coalesce(spec.job_key_mode, 'replace')
    );
    ids := ids || job.id;
  end loop;
  return ids;
end $$;

create or replace function jobs.dead() returns table (
  id bigint, task text, attempts int, max_attempts int, last_error text, payload jsonb,
  created_at timestamptz, run_at timestamptz, updated_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id, t.identifier, j.attempts::int, j.max_attempts::int, j.last_error, j.payload::jsonb, j.created_at, j.run_at, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_at is null
  order by j.updated_at desc, j.id desc
$$;

-- True when the job was dead and now runs again; the error stays until the next outcome. Wakes an idle worker at once.
create or replace function jobs.retry(job_id bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update graphile_worker._private_jobs j
  set attempts = 0, run_at = pg_catalog.now(), updated_at = pg_catalog.now()
  where j.id = retry.job_id and j.attempts >= j.max_attempts and j.locked_at is null;
  if not found then
    return false;
  end if;
  perform pg_catalog.pg_notify('jobs:insert', '{"r":' || pg_catalog.random() || ',"count":1}');
  return true;
end $$;

-- Seconds that the oldest waiting job is late; jobs that wait for another of their queue count too. What runs in the
-- background (a priority above 0) may wait as long as it takes: no answer of this process hangs on it.
create or replace function jobs.lag() returns double precision
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(extract(epoch from pg_catalog.clock_timestamp() - pg_catalog.min(j.run_at))::double precision, 0)
  from graphile_worker._private_jobs j
  where j.is_available and j.priority <= 0 and j.run_at <= pg_catalog.clock_timestamp()
$$;

create or replace function jobs.pending() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select pg_catalog.count(*) from graphile_worker._private_jobs j
  where j.attempts < j.max_attempts or j.locked_at is not null
$$;

revoke all on all functions in schema jobs from public;
grant execute on all functions in schema jobs to waybill_app;
`
