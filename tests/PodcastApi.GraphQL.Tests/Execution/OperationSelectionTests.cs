using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class OperationSelectionTests
{
    [Theory]
    [InlineData("{ a }", null)]
    [InlineData("query A { a } query B { a }", "A")]
    [InlineData("query A { a } query B { a }", "B")]
    [InlineData("fragment F on Query { a } query A { ...F }", null)]
    public void An_operation_is_found_by_its_name_and_the_only_one_without(string document, string? name)
    {
        var operation = OperationSelection.GetOperation(Parser.Parse(document), name);
        if (name is not null)
            Assert.Equal(name, operation.Name!.Value);
    }

    [Theory]
    [InlineData("query A { a } query B { a }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { a }", "C", "Unknown operation named \"C\".")]
    [InlineData("{ a }", "", "Unknown operation named \"\".")]
    [InlineData("fragment F on Query { a }", null, "Must provide an operation.")]
    public void What_names_no_operation_is_refused(string document, string? name, string message)
    {
        var error = Assert.Throws<GraphQLError>(() => OperationSelection.GetOperation(Parser.Parse(document), name));
        Assert.Equal(message, error.Message);
        Assert.Empty(error.Locations);
    }
}
