using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+99", 99)]
    [InlineData("1_000", 1000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0xDead_beef", 0xDEADBEEF)]
    [InlineData("0o0755", 493)]
    [InlineData("0b1101_0110", 214)]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    public void Integers_are_read_in_four_bases(string number, long expected) =>
        Assert.Equal(expected, ValueOf<TomlInteger>($"v = {number}").Value);

    [Theory]
    [InlineData("1.0", 1.0)]
    [InlineData("-0.01", -0.01)]
    [InlineData("5e+22", 5e22)]
    [InlineData("1E06", 1e6)]
    [InlineData("6.626e-34", 6.626e-34)]
    [InlineData("224_617.445_991", 224617.445991)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("+nan", double.NaN)]
    public void Floats_have_a_fraction_an_exponent_or_a_name(string number, double expected) =>
        Assert.Equal(expected, ValueOf<TomlFloat>($"v = {number}").Value);

    [Theory]
    [InlineData("007")]
    [InlineData("-01")]
    [InlineData("03.14")]
    [InlineData("0_1")]
    public void Leading_zeros_are_refused(string number) => Refused($"v = {number}", 1, 5, "begins with 0");

    [Theory]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1__0")]
    [InlineData("1._5")]
    [InlineData("1_.5")]
    [InlineData("1e_5")]
    [InlineData("0x_1")]
    [InlineData("0x1_")]
    public void Underscores_stand_between_digits(string number) => Refused($"v = {number}", 1, 5, number);

    [Theory]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.e3")]
    [InlineData("+.5")]
    public void A_point_has_digits_on_both_sides(string number)
    {
        var error = Refused($"v = {number}", 1, 5, "is not a number");
        Assert.Contains("both sides", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("+-1")]
    [InlineData("+")]
    [InlineData("12px")]
    [InlineData("0b12")]
    [InlineData("0o8")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0X1F")]
    [InlineData("1.2.3")]
    [InlineData("-infinity")]
    public void Other_shapes_are_refused(string number) => Refused($"v = {number}", 1, 5, "number");

    [Theory]
    [InlineData("+0x1F")]
    [InlineData("-0b1")]
    public void Prefixed_numbers_have_no_sign(string number) => Refused($"v = {number}", 1, 5, "has a sign");

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x8000000000000000")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF")]
    public void Integers_beyond_64_bits_are_refused(string number) => Refused($"v = {number}", 1, 5, "too large for a 64-bit integer");

    [Fact]
    public void A_float_never_turns_into_infinity() => Refused("v = 1e400", 1, 5, "too large for a 64-bit float");
}
