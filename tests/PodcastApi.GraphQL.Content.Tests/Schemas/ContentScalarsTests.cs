using System.Globalization;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

public sealed class ContentScalarsTests
{
    [Theory]
    [InlineData("2026-01-22T06:30:00Z", "2026-01-22T06:30:00.0000000Z")]
    [InlineData("2026-01-22t06:30:00z", "2026-01-22T06:30:00.0000000Z")]
    [InlineData("2026-01-22T06:30:00.5Z", "2026-01-22T06:30:00.5000000Z")]
    [InlineData("2026-01-22T06:30:00.1234567Z", "2026-01-22T06:30:00.1234567Z")]
    [InlineData("2026-01-22T06:30:00+02:00", "2026-01-22T04:30:00.0000000Z")]
    [InlineData("2026-01-22T06:30:00-05:30", "2026-01-22T12:00:00.0000000Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.0000000Z")]
    public void An_instant_with_its_offset_is_a_date_time(string text, string utc)
    {
        var expected = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

        Assert.Equal(expected, ContentScalars.DateTime.CoerceInputValue(text));
        Assert.Equal(expected, ContentScalars.DateTime.CoerceInputLiteral(new StringValueNode { Value = text }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-22")]
    [InlineData("2026-01-22T06:30:00")]
    [InlineData("2026-01-22T06:30Z")]
    [InlineData("2026-01-22 06:30:00Z")]
    [InlineData("2026-02-30T06:30:00Z")]
    [InlineData("2026-01-22T24:00:00Z")]
    [InlineData("2026-01-22T06:30:60Z")]
    [InlineData("2026-01-22T06:30:00.Z")]
    [InlineData("2026-01-22T06:30:00.12345678Z")]
    [InlineData("2026-01-22T06:30:00+0200")]
    [InlineData("2026-01-22T06:30:00+15:00")]
    [InlineData("2026-01-22T06:30:00+02:60")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("Thu, 22 Jan 2026 06:30:00 GMT")]
    public void Anything_else_is_no_date_time(string text)
    {
        var error = Assert.Throws<GraphQLError>(() => ContentScalars.DateTime.CoerceInputValue(text));

        Assert.Equal($"DateTime cannot represent \"{text}\": it takes an instant with its offset, such as \"2026-01-22T06:30:00Z\".", error.Message);
    }

    [Theory]
    [InlineData("2026-01-22")]
    [InlineData("2024-02-29")]
    public void A_calendar_day_is_a_local_date(string text)
    {
        var expected = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(expected, ContentScalars.LocalDate.CoerceInputValue(text));
        Assert.Equal(expected, ContentScalars.LocalDate.CoerceInputLiteral(new StringValueNode { Value = text }));
    }

    [Theory]
    [InlineData("2026-1-22")]
    [InlineData("2025-02-29")]
    [InlineData("22.01.2026")]
    [InlineData("2026-01-22T00:00:00Z")]
    [InlineData(" 2026-01-22")]
    public void Anything_else_is_no_local_date(string text)
    {
        var error = Assert.Throws<GraphQLError>(() => ContentScalars.LocalDate.CoerceInputValue(text));

        Assert.Equal($"LocalDate cannot represent \"{text}\": it takes a calendar day, such as \"2026-01-22\".", error.Message);
    }

    [Theory]
    [InlineData("https://ada-lang.io/")]
    [InlineData("HTTPS://WWW.Ada-Lang.io?utm_source=x")]
    [InlineData("/p/s04e01")]
    [InlineData("mailto:hello@ada-lang.io")]
    public void A_uri_stays_as_it_was_sent(string text)
    {
        Assert.Equal(text, ContentScalars.Uri.CoerceInputValue(text));
        Assert.Equal(text, ContentScalars.Uri.CoerceInputLiteral(new StringValueNode { Value = text }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http://[::1/")]
    public void A_uri_that_is_none_is_refused(string text)
        => Assert.Equal(
            $"URI cannot represent \"{text}\": it takes a URI, such as \"https://ada-lang.io/\".",
            Assert.Throws<GraphQLError>(() => ContentScalars.Uri.CoerceInputValue(text)).Message);

    [Fact]
    public void A_name_is_no_text()
    {
        foreach (var scalar in (ScalarType[])[ContentScalars.DateTime, ContentScalars.LocalDate, ContentScalars.Uri])
        {
            Assert.Throws<GraphQLError>(() => scalar.CoerceInputLiteral(new EnumValueNode { Value = "ada" }));
            Assert.Throws<GraphQLError>(() => scalar.CoerceInputLiteral(new IntValueNode { Value = "2026" }));
            Assert.Throws<GraphQLError>(() => scalar.CoerceInputValue(2026));
        }
    }

    [Theory]
    [InlineData(7, 7L)]
    [InlineData(9007199254740993L, 9007199254740993L)]
    [InlineData(3e9, 3_000_000_000L)]
    [InlineData(-9223372036854775808d, long.MinValue)]
    public void A_whole_number_is_a_long(object value, long expected) => Assert.Equal(expected, ContentScalars.Long.CoerceInputValue(value));

    [Theory]
    [InlineData(1.5)]
    [InlineData(9223372036854775808d)]
    [InlineData(double.NaN)]
    [InlineData("7")]
    [InlineData(true)]
    public void Anything_else_is_no_long(object value)
        => Assert.EndsWith(
            "it takes a whole number of 64 bits.", Assert.Throws<GraphQLError>(() => ContentScalars.Long.CoerceInputValue(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_literal_has_64_bits()
    {
        Assert.Equal(long.MaxValue, ContentScalars.Long.CoerceInputLiteral(new IntValueNode { Value = "9223372036854775807" }));
        var node = new IntValueNode { Value = "9223372036854775808" };
        var error = Assert.Throws<GraphQLError>(() => ContentScalars.Long.CoerceInputLiteral(node));

        Assert.Equal("Long cannot represent 9223372036854775808: it takes a whole number of 64 bits.", error.Message);
        Assert.Equal([node], error.Nodes);
        Assert.Throws<GraphQLError>(() => ContentScalars.Long.CoerceInputLiteral(new FloatValueNode { Value = "1.0" }));
    }

    [Fact]
    public void Answers_are_in_utc_and_have_no_needless_digits()
    {
        Assert.Equal("2026-01-22T04:30:00Z", ContentScalars.DateTime.CoerceOutputValue(new DateTimeOffset(2026, 1, 22, 6, 30, 0, TimeSpan.FromHours(2))));
        Assert.Equal("2026-01-22T06:30:00.25Z", ContentScalars.DateTime.CoerceOutputValue(new DateTimeOffset(2026, 1, 22, 6, 30, 0, 250, TimeSpan.Zero)));
        Assert.Equal("2026-01-22", ContentScalars.LocalDate.CoerceOutputValue(new DateOnly(2026, 1, 22)));
    }

    [Fact]
    public void Every_scalar_says_where_it_is_specified()
        => Assert.All(ContentScalars.All, scalar => Assert.StartsWith("https://scalars.graphql.org/", scalar.SpecifiedByUrl, StringComparison.Ordinal));
}
