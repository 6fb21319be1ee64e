using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class PrinterConformanceTests
{
    [ConformanceFact]
    public void Every_document_of_the_suites_prints_to_a_text_that_parses_and_prints_the_same()
    {
        var count = 0;
        foreach (var text in Texts())
        {
            DocumentNode document;
            try
            {
                document = Parser.Parse(text);
            }
            catch (GraphQLError)
            {
                continue;
            }
            count++;
            var printed = Printer.Print(document);
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
        }
        Assert.True(count > 3000);
    }

    private static IEnumerable<string> Texts()
    {
        foreach (var suite in new[] { "graphql/open", "graphql-more/open" })
        {
            foreach (var (_, file) in ConformanceSuites.Read(suite))
            {
                if (file.Text("schema") is { } schema)
                    yield return schema;
                foreach (var item in ConformanceSuites.Cases(file))
                {
                    if (item.Text("schema") is { } own)
                        yield return own;
                    if (item.Text("query") is { } query)
                        yield return query;
                }
            }
        }
    }
}
