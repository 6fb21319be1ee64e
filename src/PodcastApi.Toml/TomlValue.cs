namespace PodcastApi.Toml;

/// <summary>A value of a document: a table, an array or one of the eight scalar types of TOML.</summary>
public abstract class TomlValue
{
    private protected TomlValue(TomlPosition position) => Position = position;

    /// <summary>Where the value begins; for a table its header, for a table made by a longer header or a dotted key that part of the key.</summary>
    public TomlPosition Position { get; internal set; }

    /// <summary>The type in words with its article, for messages: <c>a string</c>, <c>an integer</c>.</summary>
    public abstract string TypeName { get; }
}

/// <summary>A string of any of the four kinds, with escapes resolved.</summary>
public sealed class TomlString : TomlValue
{
    internal TomlString(string value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a string";
}

/// <summary>A whole number, written in decimal, hexadecimal, octal or binary.</summary>
public sealed class TomlInteger : TomlValue
{
    internal TomlInteger(long value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "an integer";
}

/// <summary>A 64-bit floating-point number; may be infinite or not a number.</summary>
public sealed class TomlFloat : TomlValue
{
    internal TomlFloat(double value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a float";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class TomlBoolean : TomlValue
{
    internal TomlBoolean(bool value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a boolean";
}

/// <summary>A point in time with its offset as written; <c>-00:00</c> reads as <c>Z</c>. Digits beyond 100 ns are cut off.</summary>
public sealed class TomlOffsetDateTime : TomlValue
{
    internal TomlOffsetDateTime(DateTimeOffset value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The point in time.</summary>
    public DateTimeOffset Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a date-time with offset";
}

/// <summary>A date and time without an offset: no point in time until somebody says where.</summary>
public sealed class TomlLocalDateTime : TomlValue
{
    internal TomlLocalDateTime(DateTime value, TomlPosition position) : base(position) => Value = value;

    /// <summary>Date and time, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a local date-time";
}

/// <summary>A calendar day.</summary>
public sealed class TomlLocalDate : TomlValue
{
    internal TomlLocalDate(DateOnly value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The day.</summary>
    public DateOnly Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a local date";
}

/// <summary>A time of day.</summary>
public sealed class TomlLocalTime : TomlValue
{
    internal TomlLocalTime(TimeOnly value, TomlPosition position) : base(position) => Value = value;

    /// <summary>The time of day.</summary>
    public TimeOnly Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "a local time";
}
