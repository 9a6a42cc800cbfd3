/** The weather of a place as it is told. Degrees are Celsius, wind is kilometres an hour. */
export interface WeatherReport {
  /** The place that was found, with its country. */
  readonly place: string;
  readonly temperature: number;
  readonly wind: number;
  /** A WMO weather code (table 4677): 0 is a clear sky, 95 a thunderstorm. */
  readonly code: number;
  readonly sky: string;
  /** Today and the days after it. */
  readonly days: readonly {
    readonly date: string;
    readonly low: number;
    readonly high: number;
    readonly sky: string;
    readonly rainPercent: number | null;
  }[];
}

/** Somebody who knows the weather. */
export interface Weather {
  /** Undefined when there is no such place. Throws `fetch_failed` or `fetch_timeout` when nobody can be asked. */
  of(place: string, signal: AbortSignal): Promise<WeatherReport | undefined>;
}
