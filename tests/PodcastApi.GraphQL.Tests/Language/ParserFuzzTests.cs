using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class ParserFuzzTests
{
    private const int Inputs = 10_000;
    private const int NightlyInputs = 1_000_000;
    private const int Seed = 20_250_901;

    private static readonly string[] Documents =
    [
        "query Q($a: [Int!]! = [1, 2] @d, \"x\" $b: In = { c: E }) @e { f: a(b: $a, c: \"s\\u{1F600}\\n\", d: \"\"\"\n  block \\\"\"\"\n\"\"\") { ...F @skip(if: $b) } }",
        "fragment F on T @x { ... on U { id } ... @include(if: true) { name } __typename }",
        "{ a(x: -1.5e+10, y: [null, true, { k: [[]] }]) }",
        "\"\"\"d\"\"\" type T implements A & B @d { \"f\" f(a: Int = 1): [T!]! @deprecated(reason: \"r\") } extend type T { g: Int }",
        "schema { query: Q } scalar S @specifiedBy(url: \"u\") union U = | A | B enum E { A B @d } input I @oneOf { a: Int b: I }",
        "directive @d(a: Int) repeatable on FIELD | QUERY extend schema @x extend enum E { C } interface I { a: Int }",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "\\u", "\\u{", "\\uD83D", "\\uDE00", "#", "@", "$", "!", "...", "..", ".", "|", "&", "=", ":",
        "-", "0", "01", "1.", "1e", "\n", "\r\n", "\r", ",", "\uFEFF", "\uD83D", "\uDE00", "😀", "\0", "\u0007", "é", "'", " on ", " fragment ", " query ",
        " extend ", " type ", " null ", " true ", " implements ", " repeatable ", "\"d\" ", "[[[[[[[[", "{a{a{a{a",
    ];

    [Fact]
    public void Whatever_comes_is_a_document_that_prints_and_reads_back_or_one_error_with_its_place()
    {
        var random = new Random(Seed);
        var options = new ParserOptions { MaxTokens = 2_000, MaxDepth = 64, MaxLength = 10_000 };
        var count = Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY") == "1" ? NightlyInputs : Inputs;
        var parsed = 0;
        for (var i = 0; i < count; i++)
        {
            var text = Mutate(random);
            try
            {
                var document = Parser.Parse(text, options);
                var printed = Printer.Print(document);
                parsed++;
                // A type without a body and a query that prints as "{ ... }" behind it read as one: such a mixture does not come back.
                if (document.Definitions.All(definition => definition is ExecutableDefinitionNode) || document.Definitions.All(definition => definition is TypeSystemNode))
                    Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
            }
            catch (GraphQLError error)
            {
                Assert.StartsWith("Syntax Error: ", error.Message, StringComparison.Ordinal);
                var place = Assert.Single(error.Locations);
                Assert.True(place is { Line: >= 1, Column: >= 1 }, text);
                Assert.NotEmpty(error.Render());
            }
        }
        Assert.InRange(parsed, count / 50, count);
    }

    [Fact]
    public void Reading_takes_memory_in_proportion_to_the_text()
    {
        var random = new Random(Seed + 1);
        for (var i = 0; i < 1_000; i++)
        {
            var text = Mutate(random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Parser.Parse(text);
            }
            catch (GraphQLError)
            {
                // The error and its excerpt are part of what is measured.
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 65_536 + (text.Length * 512L));
        }
    }

    private static string Mutate(Random random)
    {
        var text = Documents[random.Next(Documents.Length)];
        for (var changes = random.Next(6); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            var piece = Pieces[random.Next(Pieces.Length)];
            text = random.Next(5) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                2 => text[..at] + piece + text[Math.Min(text.Length, at + random.Next(1, 4))..],
                3 => text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(1, 100)))),
                _ => text[..at] + Documents[random.Next(Documents.Length)][random.Next(20)..],
            };
        }
        return text;
    }
}
