using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class SchemaConformanceTests
{
    [ConformanceFact]
    public void Every_schema_of_the_suite_builds_and_prints_to_a_schema_that_prints_the_same()
    {
        var count = 0;
        foreach (var (name, file) in ConformanceSuites.Read("graphql/open"))
        {
            count++;
            var schema = SchemaBuilder.Build(file.Text("schema")!);
            Assert.NotNull(schema.QueryType);
            var printed = SchemaPrinter.Print(schema);
            Assert.True(printed == SchemaPrinter.Print(SchemaBuilder.Build(printed)), name);
        }
        Assert.True(count > 100);
    }
}
