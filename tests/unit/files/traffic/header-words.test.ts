import { describe, expect, it } from 'vitest';
import { nameMeaning } from '../../../../src/files/traffic/header-words.ts';

describe('nameMeaning', () => {
  it.each(['t', 'time', 'Timestamp', '@timestamp', 'date', 'ts', 'epoch', 'requestTimestamp'])(
    'takes %j for a time of unsaid unit',
    (name) => {
      expect(nameMeaning(name)).toEqual({ meaning: 'time' });
    },
  );

  it.each([
    ['t_seconds', 1],
    ['time_ms', 0.001],
    ['Time (ms)', 0.001],
    ['timestampMs', 0.001],
    ['minute', 60],
    ['hours', 3600],
    ['seconds', 1],
  ])('takes %j for a time in units of %d s', (name, unitSeconds) => {
    expect(nameMeaning(name)).toEqual({ meaning: 'time', unitSeconds });
  });

  it.each([
    ['rate', 1],
    ['rps', 1],
    ['requests_per_second', 1],
    ['requestsPerSecond', 1],
    ['req/s', 1],
    ['QPS', 1],
    ['Requests (1/s)', 1],
    ['rpm', 60],
    ['req/min', 60],
    ['requests per hour', 3600],
  ])('takes %j for a rate over %d s', (name, perSeconds) => {
    expect(nameMeaning(name)).toEqual({ meaning: 'rate', perSeconds });
  });

  it.each(['count', 'requests', 'hits', 'RequestCount', 'Page Views', 'num_calls'])(
    'takes %j for a count',
    (name) => {
      expect(nameMeaning(name)).toEqual({ meaning: 'count', isCumulative: false });
    },
  );

  it.each(['http_requests_total', 'total', 'counter', 'cumulative requests'])(
    'takes %j for a count that may add up',
    (name) => {
      expect(nameMeaning(name)).toEqual({ meaning: 'count', isCumulative: true });
    },
  );

  it.each([
    ...[
      'request_time',
      'latency_ms',
      'bytes_per_second',
      'error_rate',
      'cpu_percent',
      'context_tokens',
    ],
    ...[
      'value',
      '',
      '__proto__',
      'constructor',
      'toString',
      '<img src=x onerror=alert(1)>',
      'per',
      '😀',
    ],
  ])('does not take %j for traffic or time', (name) => {
    expect(nameMeaning(name).meaning).toBe('other');
  });
});
