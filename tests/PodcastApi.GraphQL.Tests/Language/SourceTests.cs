using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 3, 1)]
    [InlineData(8, 4, 1)]
    [InlineData(9, 4, 2)]
    public void Lines_end_at_lf_crlf_or_cr(int position, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new Source("ab\nc\r\nd\re").GetLocation(position));

    [Fact]
    public void Columns_count_utf16_code_units_and_a_byte_order_mark_is_one()
    {
        Assert.Equal(new SourceLocation(1, 4), new Source("\uFEFF😀a").GetLocation(3));
        Assert.Equal(new SourceLocation(1, 1), new Source("").GetLocation(0));
    }
}
